export interface SeedQuestion {
  readonly question: string
  readonly codes: readonly string[]
  readonly answer: string
}

const q = (question: string, codes: string, answer: string): SeedQuestion => ({
  question,
  codes: codes.split(' '),
  answer,
})

/** Everyday questions as people put them at the counter, invented and answered for this project. */
export const questions: readonly SeedQuestion[] = [
  q(
    'Vợ tôi mới sinh, làm giấy khai sinh cho bé ở đâu?',
    '1.001193 3.000722',
    'Ở UBND xã, phường bất kỳ trong tỉnh hoặc trên mạng. Chọn hồ sơ liên thông thì làm luôn thường trú và thẻ bảo hiểm y tế.',
  ),
  q(
    'Con tôi hơn ba tháng rồi chưa khai sinh, có bị phạt không?',
    '1.001193',
    'Vẫn đăng ký được như bình thường. Mức lệ phí quá hạn do Hội đồng nhân dân tỉnh quy định.',
  ),
  q(
    'Sinh ở nhà không có giấy chứng sinh thì khai sinh thế nào?',
    '1.001193',
    'Nộp văn bản của người làm chứng. Không có người làm chứng thì nộp giấy cam đoan về việc sinh.',
  ),
  q(
    'Ông bà đi khai sinh thay cha mẹ được không?',
    '1.001193',
    'Được, không cần giấy ủy quyền. Ông bà mang theo thẻ căn cước.',
  ),
  q(
    'Làm thẻ bảo hiểm y tế cho em bé có phải đi chỗ khác nữa không?',
    '3.000722',
    'Không. Hồ sơ liên thông gửi cùng lúc cho Công an xã và Bảo hiểm xã hội.',
  ),
  q(
    'Nhập hộ khẩu cho con mới sinh cần chủ hộ đồng ý ở đâu?',
    '3.000722 1.004222',
    'Chủ hộ bấm đồng ý trên VNeID, hoặc ký giấy tại quầy.',
  ),
  q(
    'Mất giấy khai sinh gốc thì làm lại được không?',
    '1.004884 2.000635',
    'Còn sổ gốc thì xin bản sao trích lục, nhận trong ngày. Mất cả sổ thì đăng ký lại khai sinh.',
  ),
  q(
    'Xin thêm ba bản sao giấy khai sinh hết bao nhiêu tiền?',
    '2.000635',
    'Mỗi bản 8.000 đồng, xin ở xã nào trong tỉnh cũng được.',
  ),
  q(
    'Khai sinh ghi sai năm sinh thì sửa ở đâu?',
    '1.004859',
    'Nộp tờ khai cải chính hộ tịch tại UBND cấp xã, kèm giấy tờ làm căn cứ.',
  ),
  q('Tôi muốn đổi tên cho con', '1.004859', 'Làm thủ tục thay đổi hộ tịch. Con từ đủ 9 tuổi thì cần con đồng ý.'),
  q(
    'Hai đứa muốn đăng ký kết hôn cần giấy tờ gì?',
    '1.000894 1.004873',
    'Tờ khai có chữ ký hai bên và thẻ căn cước. Cả hai cùng có mặt khi nhận giấy.',
  ),
  q(
    'Giấy độc thân xin ở đâu, mấy ngày có?',
    '1.004873',
    'Ở UBND cấp xã, 3 ngày làm việc. Phải hỏi nơi ở cũ thì thời gian xác minh không tính.',
  ),
  q(
    'Ly hôn rồi xin xác nhận độc thân có cần bản án không?',
    '1.004873',
    'Cần bản sao bản án hoặc quyết định ly hôn, khi cơ sở dữ liệu chưa có.',
  ),
  q(
    'Mất giấy đăng ký kết hôn',
    '1.004746 2.000635',
    'Còn sổ gốc thì xin trích lục. Mất cả sổ thì đăng ký lại kết hôn.',
  ),
  q(
    'Bố tôi mới mất, phải báo ở đâu trước?',
    '2.002913 1.000656',
    'Nộp hồ sơ liên thông tại UBND cấp xã: khai tử, xóa thường trú và tiền mai táng cùng một lần.',
  ),
  q(
    'Tiền mai táng phí cho người già hưởng trợ cấp lấy thế nào?',
    '1.001731 2.002913',
    'Người lo mai táng nộp tờ khai ở UBND cấp xã, kèm trích lục khai tử.',
  ),
  q(
    'Người mất rồi có phải cắt hộ khẩu không?',
    '1.003197 2.002913',
    'Có. Làm liên thông thì Công an xã tự xóa; làm riêng thì nộp tờ khai CT01.',
  ),
  q(
    'Sao y bằng cấp ở phường khác có được không?',
    '2.000815',
    'Được. Mang bản chính đến bất kỳ Bộ phận Một cửa nào, nhận trong ngày.',
  ),
  q(
    'Photo công chứng căn cước giá bao nhiêu một tờ?',
    '2.000815',
    '2.000 đồng mỗi trang, từ trang thứ ba 1.000 đồng, tối đa 200.000 đồng mỗi bản.',
  ),
  q(
    'Xác nhận sơ yếu lý lịch để xin việc',
    '2.000884',
    'Đó là chứng thực chữ ký: ký trước mặt cán bộ, 10.000 đồng, lấy trong ngày.',
  ),
  q(
    'Hợp đồng cho đất con cái có chứng thực ở xã được không?',
    '2.001035 1.013831',
    'Được, nộp dự thảo hợp đồng và giấy tờ đất. Sau đó đăng ký sang tên.',
  ),
  q('Mẹ tôi muốn lập di chúc, ra xã được không?', '2.001019', 'Được. Bà mang dự thảo di chúc và ký trước mặt cán bộ.'),
  q(
    'Không muốn nhận phần thừa kế thì làm giấy gì?',
    '2.001016',
    'Văn bản từ chối nhận di sản, chứng thực tại UBND cấp xã.',
  ),
  q(
    'Chuyển nhà từ Nha Trang về Khánh Vĩnh thì nhập khẩu ra sao?',
    '1.004222',
    'Nộp tờ khai CT01 và giấy tờ chỗ ở cho Công an xã nơi đến, 7 ngày làm việc.',
  ),
  q(
    'Ở trọ hai tháng có phải đăng ký tạm trú không?',
    '1.004194',
    'Có, khi ở từ 30 ngày. Chủ trọ hoặc người thuê đều nộp được.',
  ),
  q('Tạm trú sắp hết hạn', '1.002755', 'Gia hạn trong 15 ngày trước khi hết hạn, làm trên mạng được.'),
  q('Vợ chồng tôi muốn ra riêng, tách hộ khẩu', '1.010038', 'Nộp tờ khai CT01, 5 ngày làm việc.'),
  q('Xin giấy xác nhận nơi cư trú CT07', '1.010041', 'Làm trên mạng, một ngày làm việc, miễn phí.'),
  q(
    'Mở quán cà phê nhỏ cần giấy phép gì?',
    '1.001612 1.002425',
    'Đăng ký hộ kinh doanh ở UBND cấp xã nơi đặt quán, rồi xin giấy an toàn thực phẩm nếu thuộc diện.',
  ),
  q('Đăng ký hộ kinh doanh có phải ra thuế nữa không?', '1.001612', 'Không. Mã số thuế được cấp cùng lúc.'),
  q(
    'Bán tạp hóa ở nhà có phải đăng ký kinh doanh không?',
    '1.001612',
    'Có, trừ thu nhập thấp theo mức tỉnh quy định. Hồ sơ là giấy đề nghị và căn cước.',
  ),
  q('Tạm nghỉ bán sáu tháng thì báo ai?', '1.001570', 'Báo UBND cấp xã trước ít nhất 3 ngày làm việc.'),
  q('Đóng cửa tiệm luôn, trả giấy phép', '1.001266', 'Xong nghĩa vụ thuế rồi nộp thông báo chấm dứt tại UBND cấp xã.'),
  q(
    'Muốn mở công ty một mình',
    '2.001583',
    'Đăng ký công ty TNHH một thành viên tại Sở Tài chính, 3 ngày làm việc, nộp qua mạng miễn phí.',
  ),
  q('Cửa hàng tôi bán rượu có cần giấy phép?', '2.000620', 'Rượu từ 5,5 độ thì cần giấy phép bán lẻ của UBND cấp xã.'),
  q(
    'Xây nhà hai tầng xin phép ở đâu, bao lâu?',
    '1.013225',
    'Ở UBND cấp xã nơi có đất. Nộp tại quầy 15 ngày, nộp trên mạng 20 ngày.',
  ),
  q('Sửa nhà cơi thêm tầng có phải xin phép không?', '1.013229', 'Có, vì thay đổi kết cấu chịu lực.'),
  q(
    'Giấy phép xây dựng sắp hết hạn mà chưa xây',
    '1.013227',
    'Nộp đơn gia hạn kèm bản chính giấy phép, 5 ngày làm việc.',
  ),
  q('Làm rách giấy phép xây dựng', '1.013228', 'Xin cấp lại tại nơi đã cấp.'),
  q(
    'Bố cho con đất thì sang tên sổ đỏ thế nào?',
    '1.013831',
    'Chứng thực hợp đồng tặng cho rồi nộp Mẫu 18 và bản gốc sổ. 18 ngày làm việc, không tính thời gian nộp thuế.',
  ),
  q(
    'Mua đất phải nộp những thuế gì khi sang tên?',
    '1.013831',
    'Thuế thu nhập cá nhân và lệ phí trước bạ, theo thông báo của cơ quan thuế.',
  ),
  q(
    'Sổ đỏ cũ bị nhòe muốn đổi sổ mới',
    '1.012783',
    'Nộp Mẫu 18 và bản gốc sổ cho Văn phòng Đăng ký đất đai, qua Một cửa nào cũng được.',
  ),
  q('Mất sổ đỏ làm lại được không?', '1.012786', 'Được. Xã niêm yết việc mất 15 ngày, sau đó nộp đơn xin cấp lại.'),
  q(
    'Vay ngân hàng phải đăng ký thế chấp ở đâu?',
    '1.011441',
    'Tại Văn phòng Đăng ký đất đai. Nộp trước 15 giờ thì xong trong ngày.',
  ),
  q(
    'Trả hết nợ rồi muốn xóa thế chấp trên sổ',
    '1.011443',
    'Nộp phiếu yêu cầu, văn bản đồng ý của ngân hàng và bản gốc sổ.',
  ),
  q('Hàng xóm lấn đất, nhờ xã giải quyết', '1.012812', 'Nộp đơn yêu cầu hòa giải tại UBND cấp xã nơi có đất.'),
  q(
    'Mẹ tôi 76 tuổi không có lương hưu có được trợ cấp không?',
    '1.001776',
    'Có thể được trợ cấp xã hội hằng tháng. Nộp tờ khai tại UBND cấp xã nơi cư trú.',
  ),
  q('Làm giấy khuyết tật cho em trai', '1.001699', 'Nộp đơn tại UBND cấp xã. Hội đồng sẽ gặp em để xác định mức độ.'),
  q('Giấy khuyết tật bị mất', '1.001653', 'Xin cấp lại tại UBND cấp xã, 5 ngày làm việc.'),
  q(
    'Chuyển nhà thì tiền trợ cấp người già nhận ở đâu?',
    '1.001758',
    'Báo UBND cấp xã nơi đang nhận, tiền sẽ chuyển về nơi ở mới.',
  ),
  q(
    'Nhà tôi mất mùa muốn xin xét hộ nghèo',
    '1.011607',
    'Nộp giấy đề nghị rà soát tại UBND cấp xã bất cứ lúc nào trong năm.',
  ),
  q(
    'Con thương binh đi học xin giấy xác nhận ở đâu?',
    '1.010833',
    'UBND cấp xã nơi cư trú cấp giấy xác nhận thân nhân người có công.',
  ),
  q('Mua bảo hiểm y tế cho cả nhà', '1.002051', 'Nộp tờ khai TK1-TS, kê đủ thành viên để được giảm mức đóng.'),
  q(
    'Nghỉ việc rồi lãnh bảo hiểm thất nghiệp thế nào?',
    '1.001978',
    'Nộp trong 3 tháng từ ngày nghỉ, kèm giấy chấm dứt hợp đồng.',
  ),
  q(
    'Xin lý lịch tư pháp số 1 để đi làm',
    '3.000333',
    'Nộp tờ khai Mẫu 04, 200.000 đồng, 10 ngày. Phiếu số 1 nhờ người nộp được.',
  ),
  q(
    'Bằng lái xe máy cũ đổi sang thẻ nhựa',
    '3.000347',
    'Làm trên mạng, 135.000 đồng, 5 ngày làm việc. Hạng A1 không cần khám sức khỏe.',
  ),
  q('Mất bằng lái xe', '3.000348', 'Xin cấp lại trên mạng hoặc tại quầy, 5 ngày làm việc.'),
  q('Chuyển trường tiểu học cho con giữa năm', '1.005099', 'Nộp đơn và kết quả học tập, 3 ngày làm việc.'),
  q('Con học cấp hai chuyển từ Diên Khánh lên', '1.004831', 'Nộp đơn, học bạ và giấy giới thiệu của trường cũ.'),
  q(
    'Hộ cận nghèo có được giảm học phí không?',
    '1.005144',
    'Có. Nộp đơn đề nghị miễn, giảm tại UBND cấp xã nơi cư trú.',
  ),
  q('Mất bằng tốt nghiệp cấp ba', '1.005092', 'Xin bản sao từ sổ gốc tại Sở Giáo dục và Đào tạo.'),
  q('Cần luật sư miễn phí cho hộ nghèo', '2.000829', 'Nộp đơn yêu cầu trợ giúp pháp lý, được trả lời trong ngày.'),
  q(
    'Trồng bưởi trên đất lúa có phải xin phép?',
    '1.008004',
    'Phải đăng ký chuyển đổi với UBND cấp xã, 5 ngày làm việc.',
  ),
  q('Đăng ký tàu cá mới đóng', '1.003650', 'Nộp tờ khai, giấy xuất xưởng và ảnh tàu, 3 ngày làm việc, miễn phí.'),
  q('Xe tải chạy thuê cần phù hiệu không?', '2.002288', 'Cần. Nộp giấy đề nghị và đăng ký xe, 2 ngày làm việc.'),
]
